/**
 * Name, version and contact, for services that ask every program for them (MusicBrainz, the Internet Archive); a test
 * holds it equal to the package's.
 */
export const USER_AGENT = 'fulldisc/0.1.0 ( npm: fulldisc )';
