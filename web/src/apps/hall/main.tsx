import { createRoot } from 'react-dom/client'
import '../../features/lobby/hall.css'
import { HallScreen } from '../../features/lobby/HallScreen'
import { KioskPage } from '../../features/lobby/KioskPage'
import { OpinionPage, PublicOpinions } from '../../features/lobby/OpinionPhone'
import { DoorPage, Halls, MyNumber } from '../../features/lobby/Phone'
import '../../ui/plain.css'

/** /hall/{key}/kiosk and /hall/{key}/screen hang in the hall; /q/{word of the day} is the QR code; /q/n/{word} a number in a hand; /q/o/{word} a page of the opinion book, /q/opinions those answered in public; /hall is for everybody. */
function Hall() {
  const [, area, one, two] = location.pathname.split('/')
  if (area === 'hall' && one && two === 'kiosk') return <KioskPage device={one} />
  if (area === 'hall' && one) return <HallScreen device={one} />
  if (area === 'q' && one === 'n' && two) return <MyNumber token={two} />
  if (area === 'q' && one === 'o' && two) return <OpinionPage token={two} />
  if (area === 'q' && one === 'opinions') return <PublicOpinions />
  if (area === 'q' && one) return <DoorPage door={one} />
  return <Halls />
}
createRoot(document.getElementById('root')!).render(<Hall />)
