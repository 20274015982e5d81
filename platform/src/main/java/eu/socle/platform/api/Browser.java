package eu.socle.platform.api;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A browser or program in plain words, from how it calls itself.
 *
 * @param name such as {@code Firefox}, or the first word of a program
 * @param system such as {@code Windows}, or the empty text
 */
record Browser(String name, String system) {

    /** In this order: most call themselves by the names of older ones too. */
    private static final Map<String, String> NAMES = ordered(
            "Edg",
            "Edge",
            "OPR/",
            "Opera",
            "SamsungBrowser",
            "Samsung Internet",
            "Firefox",
            "Firefox",
            "FxiOS",
            "Firefox",
            "CriOS",
            "Chrome",
            "Chromium",
            "Chromium",
            "Chrome",
            "Chrome",
            "Safari",
            "Safari");

    private static final Map<String, String> SYSTEMS = ordered(
            "Windows",
            "Windows",
            "Android",
            "Android",
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Mac OS X",
            "macOS",
            "CrOS",
            "ChromeOS",
            "Linux",
            "Linux");

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }

    static Browser of(String agent) {
        String name = first(NAMES, agent);
        return new Browser(name.isEmpty() ? agent.split("[/ (]", 2)[0] : name, first(SYSTEMS, agent));
    }

    private static String first(Map<String, String> words, String agent) {
        return words.entrySet().stream()
                .filter(each -> agent.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
