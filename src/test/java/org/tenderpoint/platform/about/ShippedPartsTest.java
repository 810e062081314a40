package org.tenderpoint.platform.about;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tenderpoint.platform.about.ShippedParts.Part;

/** The list that packaging makes, in the forms in which it names licences. */
class ShippedPartsTest {

    @Test
    void eachPartHasItsLicencesByIdNameOrExpression() {
        assertThat(ShippedParts
                .read("""
                        {"bomFormat": "CycloneDX", "components": [
                          {"group": "org.two", "name": "two", "version": "2", "licenses": [
                            {"license": {"id": "EPL-2.0"}}, {"license": {"name": "GPL with exception", "url": "x"}}]},
                          {"group": "org.one", "name": "one", "version": "1", "licenses": [{"expression": "MIT OR Apache-2.0"}]},
                          {"group": "", "name": "three", "version": "3"}]}"""))
                .containsExactly(
                        new Part("org.one:one", "1", "MIT OR Apache-2.0"),
                        new Part("org.two:two", "2", "EPL-2.0, GPL with exception"),
                        new Part("three", "3", Part.UNNAMED));
    }

    @Test
    void aListWithoutPartsIsEmpty() {
        assertThat(ShippedParts.read("{}")).isEmpty();
    }
}
