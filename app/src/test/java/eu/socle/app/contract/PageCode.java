package eu.socle.app.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** The Java code that a page shows, compiled as a newcomer would who follows it to the letter. */
record PageCode(List<String> blocks) {

    private static final Pattern BLOCK = Pattern.compile("(?s)```java\\n(.*?)```");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final Pattern NAME = Pattern.compile("(?m)^(?:public )?(?:final )?class (\\w+)");

    static PageCode of(Path page) {
        try {
            return new PageCode(BLOCK.matcher(Files.readString(page))
                    .results()
                    .map(match -> match.group(1))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compiles into a folder, with what tests see, and returns a loader that finds the classes beside those of the tests. */
    ClassLoader compile(Path folder) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "-d",
                folder.toString(),
                "-proc:none",
                "-Xlint:all,-serial,-processing,-classfile",
                "-Werror",
                "-classpath",
                classPath()));
        for (String block : blocks) {
            Path file = folder.resolve(nameOf(block).replace('.', '/') + ".java");
            Files.createDirectories(file.getParent());
            Files.writeString(file, block);
            arguments.add(file.toString());
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        java.io.ByteArrayOutputStream told = new java.io.ByteArrayOutputStream();
        if (compiler.run(null, told, told, arguments.toArray(String[]::new)) != 0) {
            throw new AssertionError(
                    "the page does not compile:\n" + told.toString(java.nio.charset.StandardCharsets.UTF_8));
        }
        return new URLClassLoader(new URL[] {url(folder)}, PageCode.class.getClassLoader());
    }

    /** The full name of the one class of a block. */
    static String nameOf(String block) {
        return first(PACKAGE, block) + "." + first(NAME, block);
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("a block of code without " + pattern + ":\n" + text);
        }
        return matcher.group(1);
    }

    private static URL url(Path folder) throws MalformedURLException {
        return folder.toUri().toURL();
    }

    private static String classPath() {
        return Stream.of("surefire.test.class.path", "java.class.path")
                .map(System::getProperty)
                .filter(path -> path != null && !path.isBlank())
                .findFirst()
                .orElseThrow();
    }
}
