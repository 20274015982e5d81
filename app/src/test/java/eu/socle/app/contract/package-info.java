/** What every document type must satisfy, whatever it is about: checks that a new type inherits and cannot escape. */
@org.jspecify.annotations.NullMarked
package eu.socle.app.contract;
