package org.tenderpoint.vocabulary.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Region;

class OneColumnTypeTest {

    private record Row(BodyPart part, Set<BodyPart> parts, Set<Modality> modalities, List<String> rules,
            Set<Integer> numbers) {}

    @Test
    void whatWasWrittenIsReadAgain() throws NoSuchFieldException {
        bothWays("part", BodyPart.left(Region.LOWER_BACK), "lower_back:left");
        bothWays("parts", Set.of(BodyPart.of(Region.NECK), BodyPart.right(Region.HIPS)), "neck,hips:right");
        bothWays("modalities", Set.of(Modality.SWEDISH), "swedish");
        bothWays("rules", List.of("REF-160", "REF-010"), "REF-160,REF-010");
    }

    @Test
    void nothingIsTheEmptyText() throws NoSuchFieldException {
        bothWays("parts", Set.of(), "");
        bothWays("rules", List.of(), "");
    }

    @Test
    void aSetIsAlwaysWrittenInTheSameOrder() throws NoSuchFieldException {
        var parts = Set.of(BodyPart.of(Region.CALVES), BodyPart.of(Region.HEAD), BodyPart.of(Region.GLUTES));

        assertThat(type("parts").write(parts)).isEqualTo("head,glutes,calves");
    }

    @Test
    void aCodeThatIsInNoVocabularyIsNotPassedOver() throws NoSuchFieldException {
        var type = type("modalities");

        assertThatThrownBy(() -> type.read("swedish,hypnosis")).hasMessageContaining("hypnosis");
        assertThatThrownBy(() -> type("numbers")).hasMessageContaining("Integer");
    }

    private static void bothWays(String field, Object value, String stored) throws NoSuchFieldException {
        assertThat(type(field).write(value)).isEqualTo(stored);
        assertThat(type(field).read(stored)).isEqualTo(value);
    }

    private static OneColumnType type(String field) throws NoSuchFieldException {
        var type = new OneColumnType();
        type.initialize(Row.class.getDeclaredField(field).getGenericType());
        return type;
    }
}
