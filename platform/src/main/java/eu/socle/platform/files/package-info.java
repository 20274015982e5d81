/** Files that people attach to documents: kept under the hash of their bytes, shown to who may see the document. */
@NullMarked
package eu.socle.platform.files;

import org.jspecify.annotations.NullMarked;
