package eu.socle.platform.core;

import eu.socle.kernel.Guard;
import java.util.List;

/** What the database itself holds of the originals of issued documents: one a document, neither changed nor deleted. */
final class OriginalGuards {

    private static final Guard ONCE = new Guard(
            "ux_file_original",
            "create unique index ux_file_original on file (attached_to_doctype, attached_to_name)"
                    + " where attached_to_field = 'original'");

    private static final Guard KEPT = new Guard("kept_file_original", """
                do $guard$ begin
                create or replace function keep_original() returns trigger language plpgsql as $body$
                begin
                    raise exception '%', old.attached_to_name using errcode = 'SO001';
                end $body$;
                create trigger kept_file_original before update or delete on file
                    for each row when (old.attached_to_field = 'original') execute function keep_original();
                end $guard$
                """);

    private OriginalGuards() {}

    static List<Guard> all() {
        return List.of(ONCE, KEPT);
    }
}
