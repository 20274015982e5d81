/** What the house refuses, and how: bad input, foreign eyes, forged requests, each tried through both APIs. */
@NullMarked
package eu.socle.app.guard;

import org.jspecify.annotations.NullMarked;
