/** What every page carries: made of page/ by build-page.js. */
declare module 'fulldisc:page' {
  export const script: string;
  export const style: string;
  /** The hashes of both, as a content security policy names them. */
  export const scriptHash: string;
  export const styleHash: string;
}
