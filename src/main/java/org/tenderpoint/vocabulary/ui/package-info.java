/**
 * Fields for words of the vocabulary (the body, pressure, answers), and how a page shows a record that it does not
 * know.
 */
@NullMarked
package org.tenderpoint.vocabulary.ui;

import org.jspecify.annotations.NullMarked;
