package eu.socle.platform.webhooks;

/**
 * One message taken from the outbox to be sent by this node and no other, for a while.
 *
 * @param key its name for the receiver, the same at every attempt
 * @param target the name of the webhook
 * @param attempts how many were made, this one included
 * @param trial whether someone wants to see if it arrives, whatever the webhook says
 */
record Letter(long id, String key, String target, String payload, String media, int attempts, boolean trial) {}
