export const CaseloadPage = () => <h1>CaseloadPage</h1>
