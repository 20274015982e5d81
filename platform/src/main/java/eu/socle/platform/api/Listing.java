package eu.socle.platform.api;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Refusal;

/** A list as a file. */
final class Listing {

    private Listing() {}

    static <D extends Document<D>> Answer download(Call call, DocType<D> type, String format) {
        throw Refusal.of("bad_request").with("reason", "format " + format + " " + type + call.route()).asRefused();
    }
}
