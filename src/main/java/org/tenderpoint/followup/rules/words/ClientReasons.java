package org.tenderpoint.followup.rules.words;

import static org.tenderpoint.vocabulary.facts.Bounds.STRONG;
import static org.tenderpoint.vocabulary.facts.Bounds.WORST;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.followup.rules.facts.Basis;
import org.tenderpoint.followup.rules.facts.FeedbackAnswers;
import org.tenderpoint.followup.rules.facts.FollowUpTrait;
import org.tenderpoint.followup.rules.facts.NumbWhere;
import org.tenderpoint.followup.rules.facts.Onset;
import org.tenderpoint.followup.rules.facts.OtherCause;
import org.tenderpoint.followup.rules.facts.Quality;
import org.tenderpoint.followup.rules.facts.ShootingInto;
import org.tenderpoint.followup.rules.facts.SwollenWhere;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.followup.rules.facts.WeakWhere;
import org.tenderpoint.followup.rules.triage.Triage;
import org.tenderpoint.followup.rules.triage.TriageRules;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.BodyPart;

/** A client's answers as the end of the sentence "Tell them: you had a massage, and …". */
record ClientReasons(Locale language) {

    private static final int AT_MOST = 6;
    private static final String SYMPTOM = "symptom.";
    private static final String AGGRAVATED = "aggravated.";
    private static final String WHERE = "_where.";
    private static final String INTO = "shooting_into.";
    /** Prefix of keys about elapsed time, which is not the client's answer. */
    private static final String ELAPSED = "over_";

    /** Answers about the pain itself, which come first and once. */
    private static final Set<String> OF_PAIN = Set.of(
            "regions", "still_sore", "strong_soreness", "worse", "not_fading", "onset.during", "onset.within_24h",
            "onset.24_48h", "onset.after_48h");

    /** The answers behind the findings that decided the level, if it is doctor or worse; then what was unsure. */
    List<String> of(Triage triage, FeedbackAnswers answers) {
        var reasons = new LinkedHashSet<String>();
        var unsure = new LinkedHashSet<String>();
        var pain = pain(answers);
        triage.findings().stream()
                .filter(finding -> finding.level().atLeast(TriageLevel.DOCTOR) && finding.level() == triage.level())
                .map(Triage.Finding::basis)
                .forEach(basis -> {
                    basis.answered().stream()
                            .filter(key -> !elapsed(key) && !(pain.isPresent() && OF_PAIN.contains(key)))
                            .forEach(key -> reasons.add(words(key, answers)));
                    unsure.addAll(symptoms(basis));
                });
        if (reasons.contains(text("worse"))) {
            reasons.remove(text("not_fading"));
        }
        // the client's own words are for the examining doctor, regardless of their row's level
        var wrote = triage.level().atLeast(TriageLevel.DOCTOR) && answers.symptom(Symptom.OTHER_NEW) == Answer.YES
                && !answers.details().otherNewWords().isBlank()
                        ? Stream.of(words("other_new.something_else", answers))
                        : Stream.<String>of();
        var told = Stream.concat(reasons.stream(), wrote).distinct().limit(AT_MOST).toList();
        var open = list(unsure.stream().limit(AT_MOST - told.size()).toList());
        return open.isEmpty() ? told : Stream.concat(told.stream(), Stream.of(text("unsure", open))).toList();
    }

    /** Where and how much it hurts, since when, and the course, as far as answered; empty if nothing hurts now. */
    Optional<String> pain(FeedbackAnswers answers) {
        if (answers.sorenessNow().orElse(0) == 0) {
            return Optional.empty();
        }
        var since = answers.onset() == Onset.UNKNOWN
                ? Stream.<String>of()
                : Stream.of(text("since." + answers.onset().code()));
        var course = switch (answers.course()) {
            case WORSE -> Stream.of(text("worse"));
            case BETTER, SAME, UP_AND_DOWN -> Stream.of(text("course." + answers.course().code()));
            case GONE, UNKNOWN -> Stream.<String>of();
        };
        return Optional.of(Stream.of(
                Stream.of(answers.regions().isEmpty() ? text("pain") : text("regions", places(answers))),
                Stream.of(text("of_ten", answers.sorenessNow().getAsInt(), WORST)),
                since, course).flatMap(one -> one).collect(Collectors.joining(", ")));
    }

    private static boolean elapsed(String key) {
        return key.startsWith(ELAPSED) && key.endsWith("_hours");
    }

    /** The signs that findings count as unknown, as parts of a list. */
    List<String> notSure(Collection<Triage.Finding> findings) {
        return findings.stream()
                .flatMap(finding -> symptoms(finding.basis()).stream())
                .distinct()
                .toList();
    }

    private List<String> symptoms(Basis basis) {
        return basis.unknown().stream()
                .filter(key -> key.startsWith(SYMPTOM))
                .map(key -> text("item." + key.substring(SYMPTOM.length())))
                .toList();
    }

    /** The text of an answered key of a {@link Basis}. */
    String words(String key, FeedbackAnswers answers) {
        if (key.startsWith(SYMPTOM)) {
            return Coded.of(Symptom.class, key.substring(SYMPTOM.length()))
                    .map(symptom -> sign(symptom, answers))
                    .orElseGet(() -> text(key));
        }
        if (key.startsWith(AGGRAVATED) && !key.endsWith(".nothing")) {
            return text("aggravated", text(key));
        }
        if (key.startsWith(ToldWords.TICKED)) {
            return text("ticked", line(key));
        }
        if (key.startsWith(ToldWords.OVER)) {
            return Coded.of(Symptom.class, key.substring(ToldWords.OVER.length()))
                    .map(symptom -> sign(symptom, answers))
                    .orElseGet(() -> text(key));
        }
        return switch (key.contains(WHERE) || key.startsWith(INTO) ? key.substring(0, key.indexOf('.')) : key) {
            case "numb_where" -> sign(
                    answers.symptom(Symptom.NUMBNESS) == Answer.YES ? Symptom.NUMBNESS : Symptom.TINGLING, answers);
            case "weak_where" -> sign(
                    key.contains("arm") ? Symptom.WEAKNESS_ARMS : Symptom.WEAKNESS_LEGS, answers);
            case "swollen_where" -> swollen("swelling." + answers.swelling().code(), answers);
            case "shooting_into" -> shooting(answers);
            case "weakness_worse" -> text("weakness_is_worse");
            case "other_new.something_else" -> answers.details().otherNewWords().isBlank()
                    ? text(key)
                    : text("other_new.text", answers.details().otherNewWords());
            case "head_hit" -> text("cause.new_injury.head");
            case "still_sore" -> soreness("still_sore", answers.sorenessNow());
            case "was_sore" -> soreness("was_sore", answers.sorenessWorst());
            case "strong_soreness" -> answers.sorenessNow().orElse(0) >= STRONG
                    ? soreness("still_sore", answers.sorenessNow())
                    : soreness("was_sore", answers.sorenessWorst());
            case "regions" -> text("regions", places(answers));
            case "quality.shooting" -> shooting(answers);
            case "cause.new_injury" -> text(answers.headHit() == Answer.YES ? key + ".head" : key);
            case "swelling.mild", "swelling.pronounced" -> swollen(key, answers);
            default -> text(key);
        };
    }

    /** The ticked lines of findings whose sign is unknown, in the words of the question. */
    List<String> ticked(Collection<Triage.Finding> findings) {
        return findings.stream()
                .flatMap(finding -> finding.basis().answered().stream())
                .filter(key -> key.startsWith(ToldWords.TICKED))
                .map(this::line)
                .toList();
    }

    private String line(String key) {
        return Texts.in(language, "question." + key.substring(ToldWords.TICKED.length()) + ".link");
    }

    private String sign(Symptom symptom, FeedbackAnswers answers) {
        var there = place(symptom, answers);
        if (!answers.details().overAgain().contains(symptom)) {
            return there;
        }
        return switch (symptom) {
            case NUMBNESS, TINGLING, NAUSEA, DIZZINESS -> text("over_in_an_hour", there);
            default -> text("over", there);
        };
    }

    private String place(Symptom symptom, FeedbackAnswers answers) {
        var key = SYMPTOM + symptom.code();
        return switch (symptom) {
            case NUMBNESS, TINGLING -> {
                var where = named(answers.numbWhere().stream().filter(place -> place != NumbWhere.ELSEWHERE), "numb.");
                yield where.map(places -> text(key + ".where", places)).orElseGet(() -> text(key));
            }
            case WEAKNESS_ARMS -> worsening(limbs(key, answers, WeakWhere.BOTH_ARMS, WeakWhere.ONE_ARM), answers);
            case WEAKNESS_LEGS -> worsening(limbs(key, answers, WeakWhere.BOTH_LEGS, WeakWhere.ONE_LEG), answers);
            case WEAKNESS_BACK -> worsening(text(key), answers);
            default -> text(key);
        };
    }

    private String limbs(String key, FeedbackAnswers answers, WeakWhere both, WeakWhere one) {
        return Stream.of(both, one)
                .filter(answers.weakWhere()::contains)
                .findFirst()
                .map(limb -> text(key + "." + limb.code()))
                .orElseGet(() -> text(key));
    }

    private String worsening(String words, FeedbackAnswers answers) {
        return answers.weaknessWorse() == Answer.YES ? text("weakness_worse", words) : words;
    }

    private String shooting(FeedbackAnswers answers) {
        var key = "quality." + Quality.SHOOTING.code();
        return Stream.of(ShootingInto.BOTH_LEGS, ShootingInto.ONE_LEG, ShootingInto.ARM)
                .filter(answers.shootingInto()::contains)
                .findFirst()
                .map(into -> text(key + "." + into.code()))
                .orElseGet(() -> text(key));
    }

    private String swollen(String key, FeedbackAnswers answers) {
        var where = named(
                answers.swollenWhere().stream().filter(place -> place != SwollenWhere.ELSEWHERE), "swollen.");
        return where.map(places -> text("swelling.where", text(key), places)).orElseGet(() -> text(key));
    }

    private <E extends Enum<E> & Coded> Optional<String> named(Stream<E> places, String key) {
        var words = places.sorted().map(place -> text(key + place.code())).toList();
        return words.isEmpty() ? Optional.empty() : Optional.of(list(words));
    }

    private String soreness(String key, OptionalInt level) {
        return text(key, level.orElse(0), WORST);
    }

    /** The other causes that a note of the triage names, as part of a sentence. */
    Optional<String> causes(Triage triage) {
        var rows = TriageRules.ids(FollowUpTrait.NAMES_CAUSES);
        return triage.notes().stream()
                .filter(note -> rows.contains(note.id()))
                .findFirst()
                .map(note -> list(note.basis().answered().stream()
                        .map(key -> key.substring(key.indexOf('.') + 1))
                        .map(code -> cause(Coded.require(OtherCause.class, code), language))
                        .toList()));
    }

    /** Another cause that the client named, as part of a sentence. */
    static String cause(OtherCause cause, Locale language) {
        return Texts.in(language, "followup.client.cause." + cause.code());
    }

    private String places(FeedbackAnswers answers) {
        return answers.regions().stream().sorted().map(this::label).collect(Collectors.joining("; "));
    }

    String label(BodyPart part) {
        var region = within(Texts.in(language, Texts.key(part.region())));
        return switch (part.side()) {
            case BOTH -> region;
            case LEFT, RIGHT -> Texts.in(language, "body.part", region,
                    Texts.in(language, Texts.key(part.side())).toLowerCase(language));
        };
    }

    /** A label within a sentence; German nouns keep their capital. */
    private String within(String label) {
        return language.getLanguage().equals("de") ? label : label.toLowerCase(language);
    }

    String list(List<String> words) {
        return words.size() < 2
                ? String.join("", words)
                : Texts.in(language, "followup.client.list", String.join(", ", words.subList(0, words.size() - 1)),
                        words.getLast());
    }

    private String text(String key, Object... arguments) {
        return Texts.in(language, "followup.reason." + key, arguments);
    }
}
