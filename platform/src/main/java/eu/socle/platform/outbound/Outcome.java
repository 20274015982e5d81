package eu.socle.platform.outbound;

import org.jspecify.annotations.Nullable;

/**
 * What became of a message.
 *
 * @param status of the answer, or zero when there was none
 * @param failure why there was no answer, or null
 * @param detail of the failure, for whoever mends it
 * @param answer the start of the answer
 * @param received how many bytes of the answer were read
 */
public record Outcome(int status, @Nullable Failure failure, String detail, String answer, long received) {

    /** Why a message got no answer. */
    public enum Failure {
        /** The list of hosts does not have it, or its name leads where it must not. */
        NOT_ALLOWED,
        /** No such name. */
        UNKNOWN_HOST,
        /** Nobody listens, or the way there is cut. */
        UNREACHABLE,
        /** No whole answer in time. */
        TIMEOUT,
        /** The certificate does not prove who answers. */
        CERTIFICATE,
        /** Something else than HTTP was answered. */
        MALFORMED
    }

    private static final int FIRST_SUCCESS = 200;
    private static final int FIRST_REDIRECTION = 300;

    public boolean isSuccess() {
        return status >= FIRST_SUCCESS && status < FIRST_REDIRECTION;
    }

    static Outcome failed(Failure failure, String detail) {
        return new Outcome(0, failure, detail, "", 0);
    }
}
