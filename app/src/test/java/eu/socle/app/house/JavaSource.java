package eu.socle.app.house;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Java source read by a scanner that knows comments and literals, no more: enough to look for words in code only, for
 * words in texts only, and to measure functions.
 *
 * @param code the source with comments and literals blanked out, same length, same lines
 * @param literals the string literals and text blocks, escapes decoded
 */
record JavaSource(String code, List<Literal> literals) {

    private static final Pattern FUNCTION_HEADER =
            Pattern.compile("(?s).*\\b\\w+\\s*\\(.*\\)\\s*(throws\\s[\\w.,\\s]+)?");
    private static final Pattern NOT_A_FUNCTION = Pattern.compile(
            "(?s).*(->|=|\\b(if|for|while|switch|catch|try|synchronized|new|return|record|yield)\\b).*");
    private static final Pattern ANNOTATION = Pattern.compile("@\\w[\\w.]*(\\s*\\([^()]*(\\([^()]*\\)[^()]*)*\\))?");
    private static final Pattern UNICODE_ESCAPE = Pattern.compile("\\\\u+([0-9a-fA-F]{4})");

    /** A text written in the source, at a line counted from 1. */
    record Literal(int line, String text) {}

    /** A method or constructor, from its opening brace at {@code line}, {@code length} lines long. */
    record Function(int line, int length) {}

    static JavaSource of(String source) {
        StringBuilder code = new StringBuilder(source);
        List<Literal> literals = new ArrayList<>();
        int i = 0;
        while (i < source.length()) {
            int end = endOfToken(source, i);
            if (end > i && source.charAt(i) == '"') {
                literals.add(new Literal(lineAt(source, i), decode(source.substring(i, end))));
            }
            for (int blank = i; blank < end; blank++) {
                if (source.charAt(blank) != '\n') {
                    code.setCharAt(blank, ' ');
                }
            }
            i = Math.max(end, i + 1);
        }
        return new JavaSource(code.toString(), List.copyOf(literals));
    }

    /** Functions in the order they end. Anonymous classes and lambdas count inside the function that holds them. */
    List<Function> functions() {
        List<Function> found = new ArrayList<>();
        Deque<Integer> opened = new ArrayDeque<>();
        int statement = 0;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '{') {
                opened.push(isFunction(code.substring(statement, i)) ? i : -1);
            } else if (c == '}' && !opened.isEmpty()) {
                int start = opened.pop();
                if (start >= 0) {
                    int line = lineAt(code, start);
                    found.add(new Function(line, lineAt(code, i) - line + 1));
                }
            }
            if (c == '{' || c == '}' || c == ';') {
                statement = i + 1;
            }
        }
        return found;
    }

    /** Where the comment or literal that starts here ends, or {@code start} when code starts here. */
    private static int endOfToken(String source, int start) {
        if (source.startsWith("//", start)) {
            return endAt(source, source.indexOf('\n', start), 0);
        }
        if (source.startsWith("/*", start)) {
            return endAt(source, source.indexOf("*/", start + 2), 2);
        }
        for (String quote : List.of("\"\"\"", "\"", "'")) {
            if (source.startsWith(quote, start)) {
                return endOfLiteral(source, start + quote.length(), quote);
            }
        }
        return start;
    }

    private static int endOfLiteral(String source, int from, String quote) {
        int i = from;
        while (i < source.length() && !source.startsWith(quote, i)) {
            i += source.charAt(i) == '\\' ? 2 : 1;
        }
        return Math.min(source.length(), i + quote.length());
    }

    private static int endAt(String source, int found, int length) {
        return found < 0 ? source.length() : found + length;
    }

    private static boolean isFunction(String header) {
        String bare = ANNOTATION.matcher(header).replaceAll(" ");
        return FUNCTION_HEADER.matcher(bare).matches()
                && !NOT_A_FUNCTION.matcher(bare).matches();
    }

    /** Line of a position in a text, counted from 1. */
    static int lineAt(String text, int position) {
        return 1
                + (int) text.substring(0, position)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    private static String decode(String token) {
        int quotes = token.startsWith("\"\"\"") ? 3 : 1;
        String inside = token.substring(quotes, token.length() - quotes);
        String unicode = UNICODE_ESCAPE
                .matcher(inside)
                .replaceAll(
                        match -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
        return unicode.replace("\\\"", "\"").replace("\\n", "\n");
    }
}
