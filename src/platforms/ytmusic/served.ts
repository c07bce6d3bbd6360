// Countries that the service lists as its own (github.com/sigma67/ytmusicapi, constants.py, SUPPORTED_LOCATIONS).
const SERVED: ReadonlySet<string> = new Set(
  [
    'AE AR AT AU AZ BA BD BE BG BH BO BR BY CA CH CL CO CR CY CZ DE DK DO DZ EC EE EG ES FI FR GB GE GH GR GT HK',
    'HN HR HU ID IE IL IN IQ IS IT JM JO JP KE KH KR KW KZ LA LB LI LK LT LU LV LY MA ME MK MT MX MY NG NI NL NO',
    'NP NZ OM PA PE PG PH PK PL PR PT PY QA RO RS RU SA SE SG SI SK SN SV TH TN TR TW TZ UA UG US UY VE VN YE ZA ZW',
  ].flatMap((line) => line.split(' ')),
);

/** The country to ask for, the most wanted one; null where the service is not there. */
export function servedCountry([wanted]: readonly string[]): string | null {
  return wanted !== undefined && SERVED.has(wanted) ? wanted : null;
}
