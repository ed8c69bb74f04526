// On a telephone the settings stand in one line: the page one is on is brought into sight.
document.querySelector('.page-nav [aria-current]')?.scrollIntoView({ inline: 'center', block: 'nearest' })
