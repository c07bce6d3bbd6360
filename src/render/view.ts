/** The languages reports are written in. */
export type Lang = 'zh-CN' | 'en';

/** How a text is to look where it is going to be read. */
export interface View {
  lang: Lang;
  /** Terminal cells a line may take. */
  width: number;
  color: boolean;
  /** No character outside ASCII but in names and titles. */
  ascii: boolean;
  verbose: boolean;
}
