package eu.socle.platform.frappe;

import eu.socle.platform.api.Answer;

/** A method that clients call by its dotted name. */
@FunctionalInterface
interface Method {

    Answer answer(Exchange exchange);

    /** The same for requests that change something: never by following a link. */
    default Method changing() {
        return exchange -> {
            DocumentMethods.refuseReading(exchange);
            return answer(exchange);
        };
    }
}
