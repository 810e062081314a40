package org.tenderpoint.followup.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.tenderpoint.followup.rules.facts.Basis;
import org.tenderpoint.followup.rules.facts.FeedbackAnswers;
import org.tenderpoint.followup.rules.facts.Quality;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Region;

/**
 * The words for the client after an answer. Reasons are only what the client answered; what is stored of them is never
 * said here, and a text that depends on a condition is worded conditionally, the same for everyone with these answers.
 */
public final class ClientTexts {

    private static final int REASONS_AT_MOST = 6;
    private static final Set<Region> WHERE_LABOUR_HURTS = Set.of(Region.LOWER_BACK, Region.SACRUM, Region.HIPS);

    private final Locale language;

    private ClientTexts(Locale language) {
        this.language = language;
    }

    /**
     * What surrounds a result.
     *
     * @param emergencyNumber the practice's emergency number
     * @param sessionDay the day of the massage as people read it
     * @param callDay the day by which the therapist rings, as people read it
     */
    public record Frame(String emergencyNumber, String sessionDay, String callDay) {}

    public static ClientTexts in(Locale language) {
        return new ClientTexts(language);
    }

    /** The text for a result on these answers. */
    public ClientText of(Triage triage, FeedbackAnswers answers, Frame frame) {
        var more = new ArrayList<String>();
        var lead = switch (triage.level()) {
            case EMERGENCY -> text("emergency", frame.emergencyNumber());
            case THERAPIST -> text("therapist", frame.callDay());
            case URGENT, DOCTOR -> text(triage.level().code());
            case WATCH -> watch(answers);
            case EXPECTED -> text(neverSore(answers) ? "expected.not_sore" : "expected");
        };
        var reasons = reasons(triage, answers);
        switch (triage.level()) {
            case EMERGENCY -> {
                more.add(tell(reasons, frame));
                more.add(text("emergency.alone"));
            }
            case URGENT -> {
                more.add(tell(reasons, frame));
                more.add(text("urgent.safety_net", frame.emergencyNumber(), text("safety_signs")));
            }
            case DOCTOR -> {
                if (!reasons.isEmpty()) {
                    more.add(text("doctor.tell", list(reasons)));
                }
                more.add(text("doctor.until_then"));
            }
            case THERAPIST, WATCH -> more.add(text(triage.level().code() + ".more"));
            case EXPECTED -> more.add(text(neverSore(answers) ? "expected.not_sore.more" : "expected.more"));
        }
        if (triage.level().atLeast(TriageLevel.DOCTOR)) {
            more.add(text("better_checked"));
        }
        if (triage.level().atLeast(TriageLevel.URGENT) && mightBeLabour(answers)) {
            more.add(text("if_pregnant"));
        }
        causes(triage).filter(_ -> triage.level() != TriageLevel.EXPECTED)
                .ifPresent(causes -> more.add(text("cause", causes)));
        return new ClientText(triage.level(), lead, more);
    }

    /**
     * What is said while an earlier answer about the same session still waits for somebody, whatever was answered now:
     * nothing that reassures, and no reason, since it was not told here.
     */
    public ClientText waiting(TriageLevel level, Frame frame) {
        var more = switch (level) {
            case EMERGENCY -> List.of(tell(List.of(), frame), text("emergency.alone"));
            case URGENT -> List.of(tell(List.of(), frame),
                    text("urgent.safety_net", frame.emergencyNumber(), text("safety_signs")));
            case DOCTOR -> List.of(text("doctor.until_then"));
            case THERAPIST, WATCH, EXPECTED -> List.of(text(level.code() + ".more"));
        };
        return new ClientText(level, text(level.code(), switch (level) {
            case EMERGENCY -> frame.emergencyNumber();
            case THERAPIST -> frame.callDay();
            case URGENT, DOCTOR, WATCH, EXPECTED -> "";
        }), more);
    }

    /**
     * The same on the client's own page, where somebody else may hold the phone: only that one waits to be spoken to.
     */
    public ClientText waitingByLink(Frame frame) {
        return new ClientText(
                TriageLevel.THERAPIST, text("waits"), List.of(text("waits.more", frame.emergencyNumber())));
    }

    /** Somebody who was never sore is told nothing about soreness; what was not answered is not a no. */
    public static boolean neverSore(FeedbackAnswers answers) {
        return answers.sorenessNow().equals(OptionalInt.of(0)) && answers.sorenessWorst().equals(OptionalInt.of(0));
    }

    /** What is not sure is asked again, and is no reason to say that it is normal (3.7). */
    private String watch(FeedbackAnswers answers) {
        boolean unsure = Arrays.stream(Symptom.values()).anyMatch(one -> answers.symptom(one) == Answer.UNKNOWN);
        return text(unsure ? "watch.unsure" : "watch");
    }

    /** The emergency signs in plain words with the number, to close a call with. */
    public String safetyNet(Frame frame) {
        return text("safety_net", frame.emergencyNumber(), text("safety_signs"));
    }

    /** How it usually goes, for a client who has not answered yet. */
    public List<String> ordinary() {
        return List.of(text("expected"), text("expected.more"));
    }

    /** What may be given as reasons: answers behind the findings that ask for a doctor or worse, the worst first. */
    public List<String> reasons(Triage triage, FeedbackAnswers answers) {
        var keys = new LinkedHashSet<String>();
        triage.findings().stream()
                .filter(finding -> finding.level().atLeast(TriageLevel.DOCTOR))
                .forEach(finding -> keys.addAll(finding.basis().answered()));
        if (keys.contains("strong_soreness")) {
            keys.remove("still_sore");
        }
        return keys.stream().limit(REASONS_AT_MOST).map(key -> said(key, answers)).toList();
    }

    /** An answered part of a {@link Basis} as words. */
    String said(String key, FeedbackAnswers answers) {
        if (key.equals("regions")) {
            return Texts.in(language, "question.said.regions", answers.regions().stream()
                    .sorted()
                    .map(this::label)
                    .collect(Collectors.joining(", ")));
        }
        return said(key);
    }

    /** They stand with the questions. */
    private String said(String key) {
        return Texts.in(language, key.startsWith("symptom.") ? key + ".said" : "question.said." + key);
    }

    private String tell(List<String> reasons, Frame frame) {
        return reasons.isEmpty()
                ? text("tell_date", frame.sessionDay())
                : text("tell", frame.sessionDay(), list(reasons));
    }

    private java.util.Optional<String> causes(Triage triage) {
        var causes = TriageRules.ids(FollowUpTrait.NAMES_CAUSES);
        return triage.notes().stream()
                .filter(note -> causes.contains(note.id()))
                .findFirst()
                .map(note -> list(note.basis().answered().stream().map(this::said).toList()));
    }

    private boolean mightBeLabour(FeedbackAnswers answers) {
        boolean belly = answers.regions().stream().anyMatch(part -> part.region() == Region.ABDOMEN);
        boolean cramps = answers.qualities().contains(Quality.CRAMPING)
                && answers.regions().stream().map(BodyPart::region).anyMatch(WHERE_LABOUR_HURTS::contains);
        return belly || cramps;
    }

    private String label(BodyPart part) {
        var region = within(Texts.in(language, Texts.key(part.region())));
        return switch (part.side()) {
            case BOTH -> region;
            case LEFT, RIGHT -> Texts.in(language, "body.part", region,
                    Texts.in(language, Texts.key(part.side())).toLowerCase(language));
        };
    }

    /** As it stands within a sentence; German writes its nouns large there too. */
    private String within(String label) {
        return language.getLanguage().equals("de") ? label : label.toLowerCase(language);
    }

    private String list(List<String> words) {
        return words.size() < 2
                ? String.join("", words)
                : text("list", String.join(", ", words.subList(0, words.size() - 1)), words.getLast());
    }

    private String text(String key, Object... arguments) {
        return Texts.in(language, "followup.client." + key, arguments);
    }

    /**
     * What a client is told, on their own screen or read out on the phone. It rests on nothing but their own answers.
     *
     * @param lead the one thing to do, in large letters
     * @param more the sentences after it
     */
    public record ClientText(TriageLevel level, String lead, List<String> more) {

        public ClientText {
            more = List.copyOf(more);
        }
    }
}
