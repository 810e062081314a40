package org.tenderpoint.platform;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A drawn signature: lines of points on a sheet of {@value #WIDTH} by {@value #HEIGHT}. Points, not a picture, so that
 * it is crisp at any size and can contain nothing but lines.
 *
 * @param lines each line as points {@code x,y} separated by blanks, lines separated by {@code ;}; empty for none
 */
public record Signature(String lines) {

    public static final int WIDTH = 600;
    public static final int HEIGHT = 200;
    /** More than anybody signs with, in characters of {@link #lines}. */
    public static final int MAX_LENGTH = 20_000;
    public static final Signature NONE = new Signature("");

    /** The minimum length of all strokes in units of the sheet; anything shorter is a dot or a slip. */
    static final int LEAST_TRAVEL = 60;

    private static final String POINT = "(?:[0-9]{1,2}|[1-5][0-9]{2}|600),(?:[0-9]{1,2}|1[0-9]{2}|200)";
    private static final Pattern POINTS = Pattern.compile(POINT);

    /** @throws IllegalArgumentException if these are not lines on the sheet, or too many */
    public Signature {
        if (!isDrawing(lines)) {
            throw new IllegalArgumentException("Not the lines of a signature");
        }
    }

    /** What a browser sent; empty if it is not a drawing. */
    public static Optional<Signature> parse(String sent) {
        return isDrawing(sent) ? Optional.of(new Signature(sent)) : Optional.empty();
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /** Why it does not count as signed, in words for the signer; empty if it does, or if nothing is drawn. */
    public Optional<String> problem() {
        return isEmpty() || travel() >= LEAST_TRAVEL
                ? Optional.empty()
                : Optional.of(Texts.of("platform.signature.dot"));
    }

    private static boolean isDrawing(String text) {
        return text.isEmpty()
                || text.length() <= MAX_LENGTH
                        && Arrays.stream(text.split("[; ]", -1)).allMatch(point -> POINTS.matcher(point).matches());
    }

    private double travel() {
        double travelled = 0;
        for (var line : lines.split(";")) {
            var points = Arrays.stream(line.split(" ")).map(Signature::point).toList();
            for (int i = 1; i < points.size(); i++) {
                travelled += Math.hypot(
                        points.get(i).getFirst() - points.get(i - 1).getFirst(),
                        points.get(i).getLast() - points.get(i - 1).getLast());
            }
        }
        return travelled;
    }

    private static List<Integer> point(String text) {
        return Arrays.stream(text.split(",")).map(Integer::valueOf).toList();
    }
}
