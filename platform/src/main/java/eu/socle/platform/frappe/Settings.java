package eu.socle.platform.frappe;

/**
 * What an operator may change of the dialect.
 *
 * @param most rows in one answer to a list that asks for all
 */
record Settings(int most) {}
