package eu.socle.app.fuzz;

/** What Jazzer calls, in a process of its own: one parser, again and again. */
public final class Fuzzed {

    private static Parser parser = Parser.JSON;

    private Fuzzed() {}

    public static void fuzzerInitialize(String[] arguments) throws Exception {
        parser = Parser.valueOf(arguments[0]);
        // What is opened once is not held against the first input.
        parser.read(new byte[0]);
    }

    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        parser.read(input);
    }
}
