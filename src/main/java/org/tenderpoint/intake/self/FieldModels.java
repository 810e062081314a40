package org.tenderpoint.intake.self;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tenderpoint.intake.BirthForm;
import org.tenderpoint.intake.IntakeAnswers;
import org.tenderpoint.intake.IntakeAnswers.ElapsedTime;
import org.tenderpoint.intake.SelfIntakeScript;
import org.tenderpoint.intake.SelfIntakeScript.SelfIntakeScreen;
import org.tenderpoint.intake.SelfIntakeTap;
import org.tenderpoint.intake.consent.ConsentKind;
import org.tenderpoint.intake.own.AskedQuestion;
import org.tenderpoint.intake.own.OwnAnswer;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.place.Formats;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Pressure;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.facts.SideEffectsBefore;
import org.tenderpoint.vocabulary.facts.StandingAnswers;
import org.tenderpoint.vocabulary.facts.ToldTime;
import org.tenderpoint.vocabulary.page.PlaceArea;
import org.tenderpoint.vocabulary.page.TapField;
import org.tenderpoint.vocabulary.page.TapField.Option;

/** The questions of a page with the answers that were typed in this self-intake. */
final class FieldModels {

    private static final List<Recorded> ANSWERS = List.of(Recorded.YES, Recorded.NO, Recorded.DONT_KNOW);
    private static final String UNKNOWN = "unknown";
    private static final String DIGITS = "numeric";

    private final SelfIntakePage page;
    private final IntakeAnswers told;
    private final Map<String, List<String>> typed;
    private final Map<String, String> problems;

    FieldModels(SelfIntakePage page, Map<String, List<String>> typed, Map<String, String> problems) {
        this.page = page;
        this.told = page.opened().answers();
        this.typed = typed;
        this.problems = problems;
    }

    List<TapField> of(SelfIntakeScreen screen) {
        return switch (screen.kind()) {
            case BIRTH -> List.of(birth());
            case GROUP -> screen.conditions().stream().flatMap(condition -> group(condition).stream()).toList();
            case MORE -> screen.conditions().stream()
                    .filter(condition -> SelfIntakeScript.asksMore(told, condition))
                    .flatMap(condition -> detailFields(condition).stream())
                    .toList();
            case WISHES -> wishes();
            case BODY -> body();
            case OWN -> page.opened().own().at(screen.place().orElseThrow(), page.language().locale()).stream()
                    .map(this::own)
                    .toList();
            case CONSENT -> consents();
            case SEND -> List.of();
        };
    }

    /** Shown again only if it could not be read. */
    private TapField birth() {
        return BirthForm.field(page, typed(SelfIntakeTap.BIRTH).orElse(""), problem(SelfIntakeTap.BIRTH));
    }

    private List<TapField> group(Condition condition) {
        return SelfIntakeScreen.inOwnWords(condition)
                ? List.of(condition(condition), inOwnWords(condition))
                : List.of(condition(condition));
    }

    private TapField condition(Condition condition) {
        var said = told.of(condition).recorded();
        var question = "condition." + condition.code();
        return TapField.radios(condition.code(), page.text(question), answers(said)).beside(page.beside(question));
    }

    private List<Option> answers(Recorded said) {
        return ANSWERS.stream()
                .map(answer -> new Option(answer.code(), page.text("answer." + answer.code()), answer == said))
                .toList();
    }

    private TapField inOwnWords(Condition condition) {
        return text(StandingAnswers.key(condition, Detail.TEXT), "detail.text",
                told.of(condition).details().getOrDefault(Detail.TEXT, ""));
    }

    private List<TapField> detailFields(Condition condition) {
        var fields = new ArrayList<TapField>();
        for (var detail : SelfIntakeScript.detailsOfYes(condition)) {
            var field = detail(condition, detail);
            fields.add(fields.isEmpty() ? field.under(page.text("condition." + condition.code())) : field);
        }
        return fields;
    }

    private TapField detail(Condition condition, Detail detail) {
        var name = StandingAnswers.key(condition, detail);
        var label = label(condition, detail);
        var kept = told.of(condition).details().getOrDefault(detail, "");
        if (detail == Detail.SINCE) {
            var stretch = ElapsedTime.said(told.of(condition).details(), page.opened().today());
            return TapField.radios(name, label, Arrays.stream(ElapsedTime.values())
                    .map(one -> new Option(one.code(), page.text("since." + one.code()),
                            stretch.equals(Optional.of(one))))
                    .toList());
        }
        return switch (detail.kind()) {
            case ANSWER -> TapField.radios(name, label, List.of(Answer.YES, Answer.NO, Answer.UNKNOWN).stream()
                    .map(answer -> new Option(
                            answer.code(), page.text("answer." + Recorded.of(answer).code()),
                            answer.code().equals(kept)))
                    .toList());
            case CHOICE -> TapField.radios(name, label, withUnknown(detail).stream()
                    .map(code -> new Option(code, choice(detail, code), code.equals(kept)))
                    .toList());
            case CHOICES -> TapField.ticks(name, label, detail.choices().stream()
                    .map(code -> new Option(code, choice(detail, code), List.of(kept.split(",")).contains(code)))
                    .toList());
            case DATE -> TapField.line(
                    name, label, page.text(
                            detail == Detail.DUE_DATE ? "date.exact" : "date.rough",
                            formats().orderInWords(), formats().example(), formats().exampleMonth()),
                    problem(name),
                    typed(name).orElseGet(() -> kept.isEmpty() ? "" : timeWords(kept)), "");
            case REGIONS -> places(name, label, condition.places(), BodyPart.parseAll(kept));
            case TEXT, NUMBER -> TapField.line(name, label, "", problem(name), typed(name).orElse(kept), "");
        };
    }

    private String timeWords(String time) {
        return Texts.speaking(page.language().locale(), () -> ToldTime.parse(time).words());
    }

    private List<TapField> wishes() {
        var number = told.massagesElsewhere().isPresent() ? String.valueOf(told.massagesElsewhere().getAsInt()) : "";
        return List.of(
                text("medicines", told.medicines()),
                text("allergies_text", told.allergiesText()),
                text("goals", told.goals()),
                TapField.radios("side_effects_before", page.text("side_effects_before"),
                        Arrays.stream(SideEffectsBefore.values())
                                .map(before -> new Option(
                                        before.code(), page.text("side_effects_before." + before.code()),
                                        before == told.sideEffectsBefore() && before != SideEffectsBefore.UNKNOWN))
                                .toList()),
                TapField.line("massages_elsewhere", page.text("massages_elsewhere"),
                        page.text("massages_elsewhere.hint"),
                        problem("massages_elsewhere"), typed("massages_elsewhere").orElse(number), DIGITS));
    }

    /** In words of the practice's own, which nobody but the practice can translate. */
    private TapField own(AskedQuestion asked) {
        var name = asked.field();
        var kept = Optional.ofNullable(told.own().get(asked.key()))
                .filter(answer -> answer.asked().kind() == asked.kind()).map(OwnAnswer::given).orElse("");
        var chosen = List.of(kept.split(","));
        var options = asked.choices().stream()
                .map(choice -> new Option(choice.code(), choice.words(), chosen.contains(choice.code()))).toList();
        var field = switch (asked.kind()) {
            case YES_NO -> TapField.radios(name, asked.words(), answers(
                    Coded.of(Recorded.class, kept).orElse(Recorded.NOT_ASKED)));
            case ONE -> TapField.list(name, asked.words(), options);
            case SEVERAL -> TapField.ticks(name, asked.words(), options);
            case NUMBER -> TapField.line(name, asked.words(), "", problem(name), typed(name).orElse(kept), "decimal");
            case DAY -> TapField.line(
                    name, asked.words(), page.text("date.exact", formats().orderInWords(), formats().example()),
                    problem(name),
                    typed(name).orElseGet(() -> kept.isEmpty() ? "" : formats().figures(LocalDate.parse(kept))), "");
            case TEXT -> TapField.line(name, asked.words(), "", problem(name), typed(name).orElse(kept), "");
        };
        return asked.language().equals(page.language().code()) ? field : field.spoken(asked.language());
    }

    private TapField text(String name, String kept) {
        return text(name, name, kept);
    }

    private TapField text(String name, String words, String kept) {
        return TapField.lines(
                name, page.text(words), page.text(words + ".hint"), problem(name), typed(name).orElse(kept));
    }

    private List<TapField> body() {
        var fields = new ArrayList<TapField>();
        for (var part : SelfIntakeTap.Part.values()) {
            var level = part.level(told);
            var options = new ArrayList<Option>();
            IntStream.rangeClosed(Pressure.LIGHTEST, Pressure.DEEPEST).forEach(one -> options.add(new Option(
                    String.valueOf(one), String.valueOf(one), level.isPresent() && level.getAsInt() == one)));
            options.add(new Option("0", page.text("pressure.none"), false));
            var field = TapField.scale("pressure." + part.code(), page.text("part." + part.code()), options);
            fields.add(fields.isEmpty() ? field.under(page.text("pressure")) : field);
        }
        fields.add(places("sensitive_regions", page.text("sensitive_regions"), "", told.sensitiveRegions())
                .under(page.text("care")));
        fields.add(places("avoid_regions", page.text("avoid_regions"), page.text("avoid_regions.hint"),
                told.avoidRegions()));
        return fields;
    }

    /** @param few the regions to choose from, besides those that were chosen before; empty: all */
    private TapField places(String name, String label, Set<Region> few, Set<BodyPart> parts) {
        if (few.isEmpty()) {
            return places(name, label, "", parts);
        }
        var asked = parts.stream().map(BodyPart::region).collect(Collectors.toSet());
        asked.addAll(few);
        return places(name, label, page.text("places.few"), asked, parts);
    }

    private TapField places(String name, String label, String hint, Set<BodyPart> parts) {
        return places(name, label, hint, List.of(Region.values()), parts);
    }

    private TapField places(String name, String label, String hint, Collection<Region> asked, Set<BodyPart> parts) {
        var chosen = parts.stream().map(BodyPart::code).collect(Collectors.toSet());
        var language = page.language().locale();
        return TapField.places(
                name, label, hint,
                PlaceArea.all(asked, name, chosen, language),
                parts.isEmpty() ? page.text("places.choose") : page.text("places.chosen", parts.size()));
    }

    /** In the words of the therapist's form, so that one version of the wording means one thing. */
    private List<TapField> consents() {
        var fields = new ArrayList<TapField>();
        var wording = page.wording().get();
        for (var kind : ConsentKind.values()) {
            var said = told.consents().of(kind);
            fields.add(TapField.radios(
                    kind.code(),
                    wording.of(kind),
                    List.of(
                            new Option("yes", page.text("answer.yes"), said == Recorded.YES),
                            new Option("no", page.text("answer.no"), said == Recorded.NO))));
        }
        fields.add(TapField.line(
                "signed_by", page.text("signed_by"), page.text("signed_by.hint"), problem("signed_by"),
                typed("signed_by").orElse(told.consents().signedBy()), ""));
        fields.add(TapField.line(
                SelfIntakeTap.GUARDIAN, page.text("guardian"), page.text("guardian.hint"),
                problem(SelfIntakeTap.GUARDIAN),
                typed(SelfIntakeTap.GUARDIAN).orElse(page.opened().guardian()), ""));
        return fields;
    }

    private static List<String> withUnknown(Detail detail) {
        var codes = new ArrayList<>(detail.choices());
        codes.add(UNKNOWN);
        return codes;
    }

    private String choice(Detail detail, String code) {
        return code.equals(UNKNOWN) ? page.text("answer.dont_know") : page.text("choice." + detail.code() + "." + code);
    }

    /** The question in special words where the usual ones do not fit this condition. */
    private String label(Condition condition, Detail detail) {
        try {
            return page.text("detail." + condition.code() + "." + detail.code());
        } catch (MissingResourceException usual) {
            return page.text("detail." + detail.code());
        }
    }

    private String problem(String field) {
        return Optional.ofNullable(problems.get(field))
                .map(why -> page.text(
                        "wrong." + why, field.startsWith(AskedQuestion.KEY)
                                ? AskedQuestion.LONGEST_ANSWER
                                : IntakeAnswers.TEXT_LENGTH,
                        formats().orderInSentence(),
                        formats().example(), formats().exampleMonth()))
                .orElse("");
    }

    private Formats formats() {
        return Formats.here().in(page.language().locale());
    }

    /** What was typed, where the form was rejected. */
    private Optional<String> typed(String field) {
        return problems.containsKey(field)
                ? Optional.of(typed.getOrDefault(field, List.of())).flatMap(sent -> sent.stream().findFirst())
                : Optional.empty();
    }
}
