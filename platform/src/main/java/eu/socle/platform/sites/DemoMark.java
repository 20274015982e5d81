package eu.socle.platform.sites;

import java.util.List;

/** Tells demonstration data from true ones: a mark on the site, with the accounts that came with them. */
public final class DemoMark {

    static final String KEY = "demo";

    private DemoMark() {}

    /** Marks a site, before the first document is written on it. */
    public static void put(Site site, List<String> users) {
        site.asSystem(unit -> unit.statements()
                .execute(
                        "insert into socle_meta (key, value) values (?, ?) on conflict (key) do update set value = excluded.value",
                        KEY,
                        String.join("\n", users)));
    }

    public static boolean isOn(Site site) {
        return site.asSystem(unit -> !unit.statements()
                .query("select 1 from socle_meta where key = ?", KEY)
                .isEmpty());
    }
}
