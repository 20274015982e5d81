package eu.socle.erp.france.fec;

import java.util.ArrayList;
import java.util.List;

/** A line cut at its separators, empty fields at the end included. */
final class Fields {

    private Fields() {}

    static List<String> split(String line, char separator) {
        List<String> fields = new ArrayList<>(24);
        int from = 0;
        for (int at = line.indexOf(separator); at >= 0; at = line.indexOf(separator, from)) {
            fields.add(line.substring(from, at));
            from = at + 1;
        }
        fields.add(line.substring(from));
        return fields;
    }
}
