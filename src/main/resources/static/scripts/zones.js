// Proposes the time zone of this machine where none was chosen yet.
for (const select of document.querySelectorAll('[data-guess-zone]')) {
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if ([...select.options].some((option) => option.value === here)) select.value = here;
}
