package eu.socle.platform.frappe;

import java.util.HashMap;
import java.util.Map;

/** The exceptions of Frappe that clients tell apart, and the HTTP status of each. */
enum Fault {
    VALIDATION("ValidationError", 417),
    MANDATORY("MandatoryError", 417, "required", "required_row"),
    LINK(
            "LinkValidationError",
            417,
            "link_not_found",
            "link_filter",
            "link_disabled",
            "link_company",
            "account_company"),
    LINKED("LinkExistsError", 417, "link_exists", "delete_linked", "cancel_linked"),
    CANCELLED_LINK("CancelledLinkError", 417, "link_cancelled"),
    STALE("TimestampMismatchError", 417, "stale", "conflict"),
    SUBMITTED("UpdateAfterSubmitError", 417, "read_only", "submitted_locked"),
    STATE(
            "DocstatusTransitionError",
            417,
            "wrong_state",
            "cancelled_locked",
            "delete_submitted",
            "not_cancelled",
            "not_submitted"),
    UNIQUE("UniqueValidationError", 417, "duplicate_value"),
    TOO_LONG("CharacterLengthExceededError", 417, "too_long"),
    DUPLICATE("DuplicateEntryError", 409, "duplicate", "name_taken", "idempotency_in_flight"),
    AUTHENTICATION(
            "AuthenticationError",
            401,
            "unauthenticated",
            "login_failed",
            "login_again",
            "invalid_token",
            "second_factor_invalid"),
    SESSION("SessionExpired", 401, "session_expired"),
    PERMISSION(
            "PermissionError",
            403,
            "permission_denied",
            "permission_field",
            "permission_company",
            "password_untold",
            "insufficient_scope",
            "second_factor_needed"),
    ABSENT(
            "DoesNotExistError",
            404,
            "forbidden",
            "not_found",
            "unknown_type",
            "unknown_path",
            "unknown_step",
            "report_unknown",
            "no_scripts"),
    FORGED("CSRFTokenError", 400, "csrf"),
    PATH("ValidationError", 400, "bad_path"),
    VERB("PermissionError", 405, "method_not_allowed"),
    MEDIA("UnsupportedMediaType", 415, "unsupported_media_type"),
    SIZE("MaxFileSizeReachedError", 413, "payload_too_large", "file_too_large"),
    OFTEN("TooManyRequestsError", 429, "login_locked", "rate_limited"),
    BUSY("QueryDeadlockError", 508, "busy"),
    STOPPED("SessionStopped", 503, "disk_full", "outcome_unknown"),
    OURS("InternalServerError", 500, "server_error");

    private static final Map<String, Fault> BY_CODE = new HashMap<>();

    static {
        for (Fault fault : values()) {
            for (String code : fault.codes) {
                BY_CODE.put(code, fault);
            }
        }
    }

    private final String type;
    private final int status;
    private final String[] codes;

    Fault(String type, int status, String... codes) {
        this.type = type;
        this.status = status;
        this.codes = codes;
    }

    /** What a refusal is in the eyes of a client of Frappe. */
    static Fault of(String code) {
        return BY_CODE.getOrDefault(code, VALIDATION);
    }

    String type() {
        return type;
    }

    int status() {
        return status;
    }

    /** The heading of the message; clients show it as it is. */
    String title() {
        return "Message";
    }
}
