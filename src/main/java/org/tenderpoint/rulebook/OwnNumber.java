package org.tenderpoint.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A number of the rules that no source gives, from {@code rules/own-numbers.tsv}.
 *
 * @param rows the ids of the rows that hold it
 * @param number what it is, with its value
 * @param down one step more careful or less, as the number has it
 */
record OwnNumber(List<String> rows, String number, String down, String up) {

    static final List<OwnNumber> ALL = read();

    private static List<OwnNumber> read() {
        try (var file = Objects.requireNonNull(OwnNumber.class.getResourceAsStream("/rules/own-numbers.tsv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(parts -> new OwnNumber(List.of(parts[0].split(",")), parts[1], parts[2], parts[3]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
