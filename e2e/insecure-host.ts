/** A name of this machine to the browser under test, which trusts it no more than any other address without TLS. */
export const INSECURE_HOST = 'variorum.test';
