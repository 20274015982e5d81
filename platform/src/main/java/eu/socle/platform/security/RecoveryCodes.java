package eu.socle.platform.security;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Codes to keep on paper for the day the telephone is lost: 140 bits each, so that a plain hash keeps them. */
final class RecoveryCodes {

    private static final int COUNT = 10;
    private static final int LETTERS = 28;
    private static final int GROUP = 7;

    /** No letter that looks like another. */
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

    private static final SecureRandom RANDOM = new SecureRandom();

    private RecoveryCodes() {}

    static List<String> draw() {
        return IntStream.range(0, COUNT).mapToObj(i -> drawOne()).toList();
    }

    private static String drawOne() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LETTERS; i++) {
            code.append(i > 0 && i % GROUP == 0 ? "-" : "").append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** As they are kept: hashes, one after the other. */
    static String kept(List<String> codes) {
        return codes.stream().map(RecoveryCodes::hash).collect(Collectors.joining(" "));
    }

    static int left(String kept) {
        return kept.isBlank() ? 0 : kept.split(" ").length;
    }

    /** What is kept once a code is used, or nothing when it is none of them. */
    static Optional<String> without(String kept, String code) {
        List<String> hashes = new ArrayList<>(Arrays.asList(kept.split(" ")));
        return hashes.remove(hash(code)) ? Optional.of(String.join(" ", hashes)) : Optional.empty();
    }

    /** Spaces, hyphens and capitals are how people copy. */
    private static String hash(String code) {
        return Tokens.sha256(code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
    }
}
