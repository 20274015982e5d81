package eu.socle.platform.api;

/** Answers one call. */
@FunctionalInterface
public interface Handler {

    Answer answer(Call call);
}
