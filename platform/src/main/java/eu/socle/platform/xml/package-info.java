/** Reading XML that comes from outside, safely. */
@NullMarked
package eu.socle.platform.xml;

import org.jspecify.annotations.NullMarked;
