package org.tenderpoint.vocabulary.facts;

import static org.tenderpoint.vocabulary.rule.SingleFact.UNKNOWN;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.rule.SingleFact;
import org.tenderpoint.vocabulary.rule.SingleFact.OtherValue;
import org.tenderpoint.vocabulary.rule.SingleFact.Ranges;

/**
 * Each of a client's facts alone, with every other value that it may have: the whole vocabulary of conditions and,
 * under a yes, of details; age; and the number of massages. A trial yes comes without details, as if it had just been
 * reported. Regions are tried with one more whole region, one less, and none named.
 */
public final class ClientSingleFacts {

    /** The code of the age, and the key under which rules read it. */
    public static final String AGE = "age";

    /** The code of the number of massages in the last 12 months, and the key under which rules read it. */
    public static final String MASSAGES = "massages";

    private static final Ranges NEW_TO_MASSAGE = Ranges.from(0, Bounds.USED_TO_MASSAGE);

    private final ClientFacts client;
    private final CutPoints cuts;

    /**
     * Where the rules of a book split numbers.
     *
     * @param days since a date
     * @param weeks of pregnancy
     * @param age in years
     */
    public record CutPoints(Ranges days, Ranges weeks, Ranges age) {
        public CutPoints withDays(Ranges others) {
            return new CutPoints(others, weeks, age);
        }
    }

    private ClientSingleFacts(ClientFacts client, CutPoints cuts) {
        this.client = client;
        this.cuts = cuts;
    }

    /** All of them, in the order of the vocabulary. */
    public static List<SingleFact<ClientFacts>> of(ClientFacts client, CutPoints cuts) {
        return new ClientSingleFacts(client, cuts).all();
    }

    public static String code(Condition condition) {
        return "condition." + condition.code();
    }

    public static String code(Condition condition, Detail detail) {
        return code(condition) + "." + detail.code();
    }

    private List<SingleFact<ClientFacts>> all() {
        var all = new ArrayList<SingleFact<ClientFacts>>();
        for (var condition : Condition.values()) {
            all.add(condition(condition));
            if (client.yes(condition)) {
                for (var detail : condition.details()) {
                    detail(condition, detail).ifPresent(all::add);
                }
            }
        }
        all.add(number(AGE, client.age(), cuts.age(), client::withAge));
        all.add(number(MASSAGES, client.massagesLast12Months(), NEW_TO_MASSAGE, client::withMassages));
        return all;
    }

    private SingleFact<ClientFacts> condition(Condition condition) {
        return SingleFact.word(code(condition), condition, client.answer(condition),
                answer -> client.with(condition, ConditionAnswer.of(Recorded.of(answer))));
    }

    /** Empty for details that follow from another one, or from which another one follows. */
    private Optional<SingleFact<ClientFacts>> detail(Condition condition, Detail detail) {
        var told = client.conditionAnswer(condition);
        var value = told.details().getOrDefault(detail, "");
        Function<String, ClientFacts> put = changed -> client.with(condition, told.with(detail, changed));
        var values = switch (detail) {
            // tried as the phase and as the weeks, the forms in which rules read them
            case SINCE, DUE_DATE -> Stream.<OtherValue<ClientFacts>>empty();
            case WEEKS -> cuts.weeks().others(weeks -> put.apply(String.valueOf(weeks))).stream();
            default -> switch (detail.kind()) {
                case ANSWER ->
                        Stream.of(Answer.YES.code(), Answer.NO.code()).map(code -> other(code, () -> put.apply(code)));
                case CHOICE -> detail.choices().stream().map(code -> other(code, () -> put.apply(code)));
                case CHOICES -> oneMoreOrLess(client.choices(condition, detail), detail.choices()).stream()
                        .map(codes -> String.join(",", new TreeSet<>(codes)))
                        .map(codes -> other(codes, () -> put.apply(codes)));
                case DATE -> cuts.days()
                        .others(days -> put.apply(client.day().minusDays(days).toString())).stream();
                case REGIONS -> oneRegionMoreOrLess(client.parts(condition)).stream()
                        .map(codes -> other(codes, () -> put.apply(codes)));
                case NUMBER -> throw new IllegalStateException("Nobody has said how " + detail.code() + " is tried");
                case TEXT -> Stream.of(other("told", () -> put.apply("told")));
            };
        };
        var now = switch (detail.kind()) {
            case DATE -> value.isBlank() ? "" : cuts.days().of(client.days(condition));
            case NUMBER -> value.isBlank() ? "" : cuts.weeks().of(Integer.parseInt(value));
            case REGIONS -> BodyPart.format(client.parts(condition));
            case CHOICES -> String.join(",", new TreeSet<>(client.choices(condition, detail)));
            case TEXT -> value.isBlank() || value.equals(UNKNOWN) ? "" : "told";
            case ANSWER, CHOICE -> value;
        };
        var all = Stream.concat(values, Stream.of(other(UNKNOWN, () -> put.apply("")))).toList();
        return all.size() == 1
                ? Optional.empty()
                : Optional.of(SingleFact.of(
                        code(condition, detail), condition, now.isBlank() ? UNKNOWN : now, all.stream()));
    }

    private static SingleFact<ClientFacts> number(
            String code, OptionalInt now, Ranges ranges, Function<OptionalInt, ClientFacts> put) {
        return SingleFact.of(code, code, now.isPresent() ? ranges.of(now.getAsInt()) : UNKNOWN, Stream.concat(
                ranges.others(number -> put.apply(OptionalInt.of(number))).stream(),
                Stream.of(other(UNKNOWN, () -> put.apply(OptionalInt.empty())))));
    }

    private static <F> OtherValue<F> other(String code, Supplier<F> facts) {
        return new OtherValue<>(code, facts);
    }

    /** @param unnamed whether an empty set means that the place is unknown */
    public static <F> SingleFact<F> regions(
            String code, Object readAs, Set<BodyPart> now, boolean unnamed, Function<Set<BodyPart>, F> put) {
        var none = unnamed ? UNKNOWN : "none";
        return SingleFact.of(code, readAs, now.isEmpty() ? none : BodyPart.format(now), Stream.concat(
                oneRegionMoreOrLess(now).stream()
                        .map(codes -> other(codes, () -> put.apply(BodyPart.parseAll(codes)))),
                Stream.of(other(none, () -> put.apply(Set.of())))));
    }

    /** Region sets with one more whole region or one reported part less, as codes; never the empty set. */
    private static List<String> oneRegionMoreOrLess(Set<BodyPart> told) {
        return oneMoreOrLess(told, Arrays.stream(Region.values()).map(BodyPart::of).toList()).stream()
                .map(BodyPart::format)
                .toList();
    }

    /** Sets that differ by one member; never the empty one, which often means something else. */
    public static <T> List<Set<T>> oneMoreOrLess(Set<T> told, List<T> vocabulary) {
        return Stream.concat(vocabulary.stream(), told.stream().filter(one -> !vocabulary.contains(one)))
                .map(one -> {
                    var changed = new LinkedHashSet<>(told);
                    if (!changed.remove(one)) {
                        changed.add(one);
                    }
                    return (Set<T>) changed;
                })
                .filter(changed -> !changed.isEmpty())
                .toList();
    }
}
