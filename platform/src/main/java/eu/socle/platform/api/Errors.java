package eu.socle.platform.api;

import eu.socle.kernel.Language;
import eu.socle.kernel.Refused;

/** How a refusal is told: each dialect of the API has its way. */
@FunctionalInterface
public interface Errors {

    Answer answer(Refused refused, Language language);
}
