/** What the program writes about itself: lines for people on a terminal, JSON lines for programs elsewhere. */
@NullMarked
package eu.socle.app.log;

import org.jspecify.annotations.NullMarked;
