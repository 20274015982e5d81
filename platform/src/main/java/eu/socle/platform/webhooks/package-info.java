/**
 * Webhooks: another program is told when a document changes. What is told is stored with the change, in the outbox, and sent
 * once it is safe, in order for each document, again and again until it is taken or a day has passed.
 */
@NullMarked
package eu.socle.platform.webhooks;

import org.jspecify.annotations.NullMarked;
