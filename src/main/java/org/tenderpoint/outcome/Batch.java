package org.tenderpoint.outcome;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Some of what is counted. It is never changed, so what was asked of it is remembered until time alone makes it count
 * otherwise: when a follow-up falls due, for one.
 *
 * @param <E> what is counted one by one
 */
abstract sealed class Batch<E> {

    /** Answers that are remembered; the one that was not asked for longest is forgotten first. */
    private static final int REMEMBERED = 48;

    /** So few rows are counted almost as fast as an answer is looked up, and take no room for answers. */
    private static final int FEW = 64;

    /** So many rows of which an answer is not remembered are worth the effort of counting on several cores. */
    private static final int MANY = 200_000;

    private @Nullable Answers answers;

    /** What was asked, for as long as it stays true. */
    private record Answers(Stretch stretch, Map<Object, Object> given) {

        Answers(Stretch stretch) {
            this(stretch, new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Object, Object> eldest) {
                    return size() > REMEMBERED;
                }
            });
        }
    }

    /** What all of these come to. Much that is not remembered is counted on all cores. */
    static <E, A> A count(List<Batch<E>> all, Question<E, A> question, Instant now) {
        var open = all.stream().filter(one -> one.remembers() && one.known(question, now) == null).toList();
        if (open.stream().mapToInt(Batch::rows).sum() > MANY) {
            open.parallelStream().forEach(one -> one.answer(question, now));
        }
        var sum = question.nothing();
        all.forEach(one -> one.addTo(sum, question, now));
        return sum;
    }

    private boolean remembers() {
        return rows() > FEW;
    }

    /** Adds what it comes to. */
    final <A> void addTo(A to, Question<E, A> question, Instant now) {
        if (remembers()) {
            question.addAll(to, answer(question, now));
        } else {
            count(to, question, now);
        }
    }

    @SuppressWarnings("unchecked") // each question stands beside an answer of its own kind
    private synchronized <A> @Nullable A known(Question<E, A> question, Instant now) {
        return (A) answers(now).given().get(question);
    }

    /** What it comes to, not to be changed. */
    private <A> A answer(Question<E, A> question, Instant now) {
        var known = known(question, now);
        if (known != null) {
            return known;
        }
        var answer = question.nothing();
        count(answer, question, now);
        synchronized (this) {
            answers(now).given().put(question, answer);
        }
        return answer;
    }

    private synchronized Answers answers(Instant now) {
        if (answers == null || !answers.stretch().holds(now)) {
            answers = new Answers(same(now));
        }
        return answers;
    }

    abstract int rows();

    abstract <A> void count(A to, Question<E, A> question, Instant now);

    final Stretch stretch(Instant now) {
        return answers(now).stretch();
    }

    /** The time around a moment in which everything counts the same. */
    abstract Stretch same(Instant now);

    /** When one counts the same, whatever is asked. */
    @FunctionalInterface
    interface Same<E> {
        /** What of a stretch around a moment. */
        Stretch of(E one, Stretch stretch, Instant moment);
    }

    /** What is counted one by one. */
    static final class Single<E> extends Batch<E> {

        private final List<E> ones;
        private final int rows;
        private final Same<E> same;

        /** @param rows of all of them */
        Single(Collection<E> ones, int rows, Same<E> same) {
            this.ones = List.copyOf(ones);
            this.rows = rows;
            this.same = same;
        }

        List<E> ones() {
            return ones;
        }

        @Override
        int rows() {
            return rows;
        }

        @Override
        <A> void count(A to, Question<E, A> question, Instant now) {
            for (var one : ones) {
                question.add(to, one, now);
            }
        }

        @Override
        Stretch same(Instant now) {
            var stretch = Stretch.ALWAYS;
            for (var one : ones) {
                stretch = same.of(one, stretch, now);
            }
            return stretch;
        }
    }

    /** Several together. */
    static final class Joined<E> extends Batch<E> {

        private final List<? extends Batch<E>> parts;
        private final int rows;

        Joined(Collection<? extends Batch<E>> parts) {
            this.parts = List.copyOf(parts);
            this.rows = parts.stream().mapToInt(Batch::rows).sum();
        }

        @Override
        int rows() {
            return rows;
        }

        @Override
        <A> void count(A to, Question<E, A> question, Instant now) {
            for (var part : parts) {
                part.addTo(to, question, now);
            }
        }

        @Override
        Stretch same(Instant now) {
            return parts.stream().map(part -> part.stretch(now)).reduce(Stretch.ALWAYS, Stretch::and);
        }
    }
}
