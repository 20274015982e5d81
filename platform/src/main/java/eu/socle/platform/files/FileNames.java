package eu.socle.platform.files;

import java.text.Normalizer;

/** Names of files as people gave them, without what programs could take for something else. */
final class FileNames {

    private static final int MAX = 120;

    private FileNames() {}

    static String clean(String given) {
        String name = Normalizer.normalize(given, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = name.replaceAll("[\\p{Cntrl}\\p{Cf}<>:\"|?*]", "_")
                .replaceAll("^[. ]+|[. ]+$", "")
                .strip();
        if (name.length() > MAX) {
            int dot = name.lastIndexOf('.');
            String end = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
            name = name.substring(0, MAX - end.length()) + end;
        }
        return name.isEmpty() ? "file" : name;
    }
}
