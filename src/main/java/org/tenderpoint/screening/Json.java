package org.tenderpoint.screening;

import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Documents that a screening keeps whole. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static String write(Object document) {
        return MAPPER.writeValueAsString(document);
    }

    static FactsSnapshot facts(String json) {
        return MAPPER.readValue(json, FactsSnapshot.class);
    }

    static List<EffectRecord> effects(String json) {
        return MAPPER.readValue(json, new TypeReference<>() {});
    }

    static List<ChangeLine> changes(String json) {
        return MAPPER.readValue(json, new TypeReference<>() {});
    }

    static LimitService.Kept limits(String json) {
        return MAPPER.readValue(json, LimitService.Kept.class);
    }

    static List<CeilingLine> ceilings(String json) {
        return MAPPER.readValue(json, new TypeReference<>() {});
    }
}
