package eu.socle.kernel;

/**
 * A rule that the database itself enforces, beyond what declarations express. Offered by a module, put in place when the
 * schema is built, out of reach of the application's role.
 *
 * @param name the name of the trigger or constraint that the text creates
 * @param sql one statement; tables are named as {@link DocType#table()} gives them
 */
public record Guard(String name, String sql) {}
