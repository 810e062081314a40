package org.tenderpoint.outcome.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.tenderpoint.outcome.Dimension;
import org.tenderpoint.outcome.Measure;
import org.tenderpoint.outcome.OutcomeMark;
import org.tenderpoint.outcome.ReferralPick;
import org.tenderpoint.outcome.ui.OutcomeAddress.ReferralAddress;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.vocabulary.Discipline;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.facts.Condition;

/**
 * Says in sentences which parts of an address were not understood or are shown differently. It never repeats them,
 * since anybody may have written the address.
 */
final class UnreadableAddress {

    private final QueryParameters address;
    private final Set<String> what = new LinkedHashSet<>();

    private UnreadableAddress(QueryParameters address) {
        this.address = address;
    }

    /**
     * @param place the page; empty on the lists behind marks
     * @param known whether the therapist exists
     */
    static List<String> of(QueryParameters address, LocalDate today, Optional<OutcomePlace> place,
            Predicate<String> known) {
        var misread = new UnreadableAddress(address);
        misread.period(today);
        misread.unlessUnderstood(OutcomeAddress.THERAPIST, known, "therapist");
        misread.coded(OutcomeAddress.CONDITION, Condition.class);
        misread.coded(OutcomeAddress.MODALITY, Modality.class);
        misread.coded(OutcomeAddress.MEASURE, Measure.class);
        misread.coded(OutcomeAddress.HOLDS, OutcomeMark.Holds.class);
        misread.coded(ReferralAddress.DISCIPLINE, Discipline.class);
        misread.coded(ReferralAddress.PICK, ReferralPick.class);
        misread.part();
        place.ifPresent(misread::notOnThisPage);
        return misread.what.stream().map(one -> Texts.of("outcome.misread." + one)).toList();
    }

    /** The sentences in one box; empty if there are none. */
    static Optional<NoteBox> box(List<String> sentences) {
        return sentences.isEmpty()
                ? Optional.empty()
                : Optional.of(new NoteBox(State.INFO, Texts.of("outcome.misread"), String.join(" ", sentences)))
                        .map(box -> {
                            box.addClassName("outcome-misread");
                            return box;
                        });
    }

    private void period(LocalDate today) {
        var from = parameter(OutcomeAddress.FROM);
        var to = parameter(OutcomeAddress.TO);
        if (from.isEmpty() && to.isEmpty()) {
            unlessUnderstood(OutcomeAddress.DAYS, OutcomeAddress::lengthRead, "length");
            return;
        }
        var first = from.flatMap(OutcomeAddress::day);
        var last = to.flatMap(OutcomeAddress::day);
        if (first.isEmpty() || last.isEmpty()) {
            what.add("days");
            return;
        }
        boolean reversed = last.get().isBefore(first.get());
        var begin = reversed ? last.get() : first.get();
        if (reversed) {
            what.add("reversed");
        }
        if (OutcomeAddress.tooLong(begin, reversed ? first.get() : last.get())) {
            what.add("long");
        } else if (begin.isAfter(today)) {
            what.add("to_come");
        }
    }

    private <C extends Enum<C> & Coded> void coded(String parameter, Class<C> type) {
        unlessUnderstood(parameter, code -> Coded.of(type, code).isPresent(), parameter);
    }

    private void unlessUnderstood(String parameter, Predicate<String> understood, String word) {
        parameter(parameter).filter(understood.negate()).ifPresent(_ -> what.add(word));
    }

    private void part() {
        parameter(OutcomeAddress.BY)
                .map(by -> new Dimension.Part(by, parameter(OutcomeAddress.KEY).orElse("")))
                .filter(part -> !Dimension.readable(part))
                .ifPresent(_ -> what.add("part"));
    }

    /** Parts that are valid but do not apply to this page. */
    private void notOnThisPage(OutcomePlace place) {
        parameter(OutcomeAddress.MEASURE)
                .flatMap(code -> Coded.of(Measure.class, code))
                .filter(measure -> !place.measures().isEmpty() && !place.measures().contains(measure))
                .ifPresent(_ -> what.add("measure_here"));
        if (!place.ofSessions()
                && (parameter(OutcomeAddress.CONDITION).isPresent()
                        || parameter(OutcomeAddress.MODALITY).isPresent())) {
            what.add("not_here");
        }
    }

    private Optional<String> parameter(String parameter) {
        return address.getSingleParameter(parameter).filter(text -> !text.isEmpty());
    }
}
