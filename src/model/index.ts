export * from './captcha.js';
export * from './codes.js';
export * from './failure.js';
export * from './listing.js';
export * from './report.js';
export * from './request.js';
export * from './terms.js';
export * from './text.js';
