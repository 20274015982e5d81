/** The web server of the program: its tuning, its probes, its measures, and the desk it serves. */
@NullMarked
package eu.socle.app.web;

import org.jspecify.annotations.NullMarked;
