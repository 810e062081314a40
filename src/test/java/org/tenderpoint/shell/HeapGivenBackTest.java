package org.tenderpoint.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeapGivenBackTest {

    @ParameterizedTest
    @CsvSource({"192,0,false", "193,0,true", "193,80,true", "400,290,false", "580,290,false", "581,290,true"})
    void collectsOnceTheHeapHasDoubled(long usedMb, long keptMb, boolean worthIt) {
        assertThat(HeapGivenBack.worthIt(usedMb << 20, keptMb << 20)).isEqualTo(worthIt);
    }
}
