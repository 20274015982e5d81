/** What a person does in a browser with the packaged program, from an empty folder to the file for the tax office. */
@org.jspecify.annotations.NullMarked
package eu.socle.e2e;
