package org.tenderpoint.practice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Passwords that guessers try first: common words, doubled or followed by common endings, and pairs of the most common
 * ones, with letters swapped for look-alikes or not.
 */
final class CommonPasswords {

    private static final int MOST_COMMON = 120;

    private static final Set<String> ALL = build();

    private CommonPasswords() {}

    static boolean contains(String password) {
        var plain = plain(password);
        return ALL.contains(plain)
                || ALL.contains(PasswordRules.folded(password))
                || plain.chars().distinct().count() <= 3
                || isRun(PasswordRules.folded(password));
    }

    static int size() {
        return ALL.size();
    }

    private static Set<String> build() {
        var words = read("common-words.txt");
        var endings = read("common-endings.txt");
        var all = new HashSet<String>();
        for (var word : words) {
            all.add(plain(word));
            all.add(plain(word + word));
            all.add(plain(word + word + word));
            endings.forEach(ending -> {
                all.add(plain(word + ending));
                all.add(plain(ending + word));
                all.add(plain(word + ending + ending));
            });
        }
        var top = words.subList(0, Math.min(MOST_COMMON, words.size()));
        top.forEach(first -> top.forEach(second -> {
            all.add(plain(first + second));
            endings.stream().limit(20).forEach(ending -> all.add(plain(first + second + ending)));
        }));
        return Set.copyOf(all);
    }

    /** Look-alikes read as the letters they stand for, so that {@code P4$$w0rd} is found under {@code password}. */
    private static String plain(String text) {
        var swapped = text.replace('@', 'a').replace('$', 's').replace('!', 'i').replace('€', 'e');
        return PasswordRules.folded(swapped)
                .replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's')
                .replace('7', 't');
    }

    /** Whether every character follows its neighbour: {@code abcdefghijkl}, {@code 987654321098}. */
    private static boolean isRun(String text) {
        return Stream.of(1, -1).anyMatch(step -> {
            for (int i = 1; i < text.length(); i++) {
                int difference = text.charAt(i) - text.charAt(i - 1);
                boolean around = Character.isDigit(text.charAt(i)) && difference == -9 * step;
                if (difference != step && !around) {
                    return false;
                }
            }
            return true;
        });
    }

    private static List<String> read(String name) {
        try (var in = CommonPasswords.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Missing: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.split("\\s+")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
