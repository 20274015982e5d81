package eu.socle.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The rules that a page must obey for everybody to use it, and its picture. */
final class Axe {

    private static final Path RULES = Path.of("..", "web", "node_modules", "axe-core", "axe.min.js");
    private static final String RUN = """
            async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
              .map(one => one.id + ': ' + one.nodes.map(node => node.target.join(' ')).join(', '))""";

    private Axe() {}

    static void judge(Desk desk, String path, int width, List<String> faults) throws IOException {
        desk.page().evaluate(Files.readString(RULES));
        Object found = desk.page().evaluate(RUN);
        if (found instanceof List<?> list) {
            list.forEach(each -> faults.add(path + " " + each));
        }
        Number needed = (Number) desk.page().evaluate("document.documentElement.scrollWidth");
        if (needed.intValue() > width) {
            faults.add(path + " is " + needed + " pixels wide");
        }
        String colours = String.valueOf(
                desk.page().evaluate("matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'"));
        desk.picture(String.join("-", "page", colours, Integer.toString(width), path.replaceAll("[^a-zA-Z]+", "-")));
    }
}
