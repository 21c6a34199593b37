/** Where the search field and what it found are in the page. */
export const searchFieldId = 'library-search'
export const resultsId = 'library-results'
