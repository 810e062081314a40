package org.tenderpoint.vignettes;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.tenderpoint.followup.rules.adjustment.AdjustmentKind;
import org.tenderpoint.followup.rules.care.SelfCare.SelfCareItem;
import org.tenderpoint.followup.rules.facts.EarlierSession;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.screening.rules.ScreeningLevel;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Credential;
import org.tenderpoint.vocabulary.Discipline;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Modality.Technique;
import org.tenderpoint.vocabulary.Position;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.Work;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Reads a case file and refuses every key and code that the vocabulary does not have, with file and line. */
public final class VignetteReader {

    private static final List<String> SCREENING_ONLY = List.of("screening", "avoid_techniques", "positions",
            "needs_credential");
    private static final List<String> FOLLOW_UP_ONLY = List.of(
            "triage", "adjust_include", "adjust_exclude", "self_care_include", "self_care_exclude",
            "referral_suggested",
            "referral_not");

    private VignetteReader() {}

    public static Vignette read(Path path) {
        try {
            return read(path.getFileName().toString(), Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Vignette read(String file, String yaml) {
        try {
            var root = new Yaml(new LoaderOptions()).compose(new StringReader(yaml));
            if (root == null) {
                throw new BadVignette(file, 1, "the file is empty");
            }
            return vignette(YamlMap.of(file, root));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new BadVignette(file, line, "this is not YAML: " + e.getProblem());
        }
    }

    /** A case that stands in no file: words, numbers, lists and maps, with the keys of a file. */
    public static Vignette read(String name, Map<String, Object> told) {
        return vignette(YamlMap.of(name, new Yaml().represent(told)));
    }

    private static Vignette vignette(YamlMap root) {
        var id = root.required("id");
        var title = root.required("title");
        boolean screening = root.read("kind", VignetteReader::isScreening)
                .orElseThrow(() -> root.bad("id", "'kind' is missing"));
        var zone = root.read("zone", ZoneId::of).orElse(ZoneOffset.UTC);
        var session = session(root.requiredMap("session"));
        var client = ClientReader.read(root.requiredMap("client"), session, zone);
        var history = root.maps("history").stream().map(VignetteReader::earlier).toList();
        var redFlags = redFlags(root, screening);
        var overrides = root.maps("overrides").stream().map(StoredReader::override).toList();
        var feedback = screening
                ? Optional.<Vignette.Feedback>empty()
                : Optional.of(FeedbackReader.read(root.requiredMap("feedback"), zone));
        if (screening && root.has("feedback")) {
            throw root.bad("feedback", "a screening has no feedback");
        }
        feedback.ifPresent(given -> {
            if (given.at().isBefore(session.end(zone))) {
                throw root.bad("feedback", "the feedback is from before the end of the session");
            }
        });
        var expect = expect(root.requiredMap("expect"), screening);
        root.done();
        return new Vignette(id, title, zone, client.standing(), client.preferences(), history, session, redFlags,
                client.stored(), overrides, feedback, expect);
    }

    private static boolean isScreening(String kind) {
        return switch (kind) {
            case "screening" -> true;
            case "follow_up" -> false;
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static Vignette.Session session(YamlMap map) {
        var at = map.read("at", LocalDateTime::parse).orElseThrow(() -> map.bad("at", "'at' is missing"));
        int minutes = map.read("minutes", Integer::parseInt).orElseThrow(() -> map.bad("at", "'minutes' is missing"));
        var work = map.maps("work").stream().map(VignetteReader::work).toList();
        var credentials = Set.copyOf(map.list("therapist_credentials", Credential::new));
        var hoursSinceLast = number(map, "hours_since_last", 0, 24 * 366);
        map.done();
        return new Vignette.Session(at, minutes, work, credentials, hoursSinceLast);
    }

    private static Work work(YamlMap map) {
        var part = map.read("region", BodyPart::parse).orElseThrow(() -> map.bad("region", "'region' is missing"));
        var modality = map.code("modality", Modality.class)
                .orElseThrow(() -> map.bad("region", "'modality' is missing"));
        int pressure = map.read("pressure", number(1, 5)).orElseThrow(() -> map.bad("region", "'pressure' is missing"));
        int minutes = map.read("minutes", number(1, 240)).orElseThrow(() -> map.bad("region", "'minutes' is missing"));
        map.done();
        return new Work(part, modality, pressure, minutes);
    }

    private static EarlierSession earlier(YamlMap map) {
        int days = map.read("days_before", number(0, 4000))
                .orElseThrow(() -> map.bad("days_before", "'days_before' is missing"));
        var modalities = Set.copyOf(map.codes("modality", Modality.class));
        map.read("pressure", number(1, 5));
        var worst = number(map, "soreness_worst", 0, 10);
        var hours = number(map, "sore_hours", 0, 24 * 366);
        var adjusted = map.code("adjusted", Answer.class).orElse(Answer.UNKNOWN);
        var benefit = number(map, "benefit", -3, 3);
        var painRegions = Set.copyOf(map.list("pain_regions", BodyPart::parse));
        map.done();
        return new EarlierSession(days, modalities, List.of(), worst, Set.of(), hours, adjusted.yes(), benefit,
                OptionalInt.empty(), painRegions);
    }

    private static Map<RedFlag, Answer> redFlags(YamlMap root, boolean screening) {
        if (!screening && root.has("red_flags")) {
            throw root.bad("red_flags", "only a screening has red flags");
        }
        return redFlags(root.map("red_flags"));
    }

    static Map<RedFlag, Answer> redFlags(Optional<YamlMap> given) {
        var answers = new EnumMap<RedFlag, Answer>(RedFlag.class);
        if (given.isEmpty()) {
            return answers;
        }
        var map = given.get();
        map.code("all", Answer.class).ifPresent(all -> {
            for (var flag : RedFlag.values()) {
                answers.put(flag, all);
            }
        });
        for (var flag : RedFlag.values()) {
            map.code(flag.code(), Answer.class).ifPresent(answer -> answers.put(flag, answer));
        }
        map.done();
        return answers;
    }

    private static Vignette.Expect expect(YamlMap map, boolean screening) {
        var result = screening ? "screening" : "triage";
        if (!map.has(result)) {
            throw map.bad(result, "'" + result + "' is missing");
        }
        // what nobody judges would pass for met
        for (var key : screening ? FOLLOW_UP_ONLY : SCREENING_ONLY) {
            if (map.has(key)) {
                throw map.bad(key, "'" + key + "' is not judged in a " + (screening ? "screening" : "follow-up"));
            }
        }
        var pressures = new LinkedHashMap<BodyPart, Integer>();
        map.map("pressure_max").ifPresent(levels -> {
            for (var key : levels.keys()) {
                var part = part(levels, key);
                levels.read(key, number(0, 5)).ifPresent(level -> pressures.put(part, level));
            }
            levels.done();
        });
        var expect = new Vignette.Expect(
                screening ? List.of() : map.codes("triage", TriageLevel.class),
                screening ? map.codes("screening", ScreeningLevel.class) : List.of(),
                map.codes("adjust_include", AdjustmentKind.class),
                map.codes("adjust_exclude", AdjustmentKind.class),
                pressures,
                map.codes("self_care_include", SelfCareItem.class),
                map.codes("self_care_exclude", SelfCareItem.class),
                present(map, "referral_suggested", map.codes("referral_suggested", Discipline.class)),
                map.codes("referral_not", Discipline.class),
                map.codes("avoid_modalities", Modality.class),
                map.list("avoid_regions", BodyPart::parse),
                map.codes("avoid_techniques", Technique.class),
                map.list("needs_credential", Credential::new),
                present(map, "positions", map.codes("positions", Position.class)),
                map.texts("rules"),
                map.texts("rules_not"),
                map.text("why").orElse(""));
        map.done();
        return expect;
    }

    private static <T> Optional<List<T>> present(YamlMap map, String key, List<T> values) {
        return map.has(key) ? Optional.of(values) : Optional.empty();
    }

    /** A key that is a body part. */
    static BodyPart part(YamlMap map, String key) {
        try {
            return BodyPart.parse(key);
        } catch (IllegalArgumentException e) {
            throw map.bad(key, "'" + key + "' is not a region");
        }
    }

    static Function<String, Integer> number(int least, int most) {
        return text -> {
            int value = Integer.parseInt(text);
            if (value < least || value > most) {
                throw new IllegalArgumentException(text);
            }
            return value;
        };
    }

    /** A number, or the word unknown. */
    static OptionalInt number(YamlMap map, String key, int least, int most) {
        var read = map.read(key, text -> text.equals("unknown")
                ? OptionalInt.empty()
                : OptionalInt.of(number(least, most).apply(text)));
        return read.orElse(OptionalInt.empty());
    }

    static <E extends Enum<E> & Coded> E codeOr(YamlMap map, String key, Class<E> type, E otherwise) {
        return map.code(key, type).orElse(otherwise);
    }
}
